import type { Cut } from './cut.ts';

/**
 * What decorators, polyfills and a server's markup need, properties with a converter, a default of their own or an accessor,
 * attributes that follow properties, and telling an element which of its properties changed.
 */
export const REACTIVE_ELEMENT: readonly Cut[] = [
  ['import{getCompatibleStyle as t,adoptStyles as s}', 'import{adoptStyles as s}'],
  [
    'getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,getPrototypeOf:n}=Object,a=globalThis,c=a.trustedTypes,l=c?c.emptyScript:"",p=a.reactiveElementPolyfillSupport,d=(t,s)=>t,',
    'getPrototypeOf:n}=Object;',
  ],
  [
    'u={toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}},',
    '',
  ],
  ['f=(t,s)=>!i(t,s),b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f};', ''],
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
  ['this._$Eh&&[...this._$Eh.keys()]', '[...this._$Eh.keys()]'],
  // One accessor for every property, of the class that declares it.
  [
    'static createProperty(t,s=b){if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??b}static _$Ei(){if(this.hasOwnProperty(d("elementProperties")))return;const t=n(this);t.finalize(),void 0!==t.l&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}',
    '',
  ],
  [
    'static finalize(){if(this.hasOwnProperty(d("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}this._$Eh=new Map;for(const[t,s]of this.elementProperties){const i=this._$Eu(t,s);void 0!==i&&this._$Eh.set(i,t)}this.elementStyles=this.finalizeStyles(this.styles)}',
    'static finalize(){if(this.hasOwnProperty("finalized"))return;this.finalized=!0;const t=n(this);t.finalize(),this.elementProperties=new Set(t.elementProperties),this._$Eh=new Map(t._$Eh);for(const[t,s]of Object.entries(this.properties)){const i=Symbol(),r=!s.state&&(s.attribute??t.toLowerCase());r&&this._$Eh.set(r,[t,s.type]),this.elementProperties.add(t),e(this.prototype,t,{get(){return this[i]},set(e){const r=this[i];this[i]=e,this.requestUpdate(t,r)},configurable:!0,enumerable:!0})}this.elementStyles=[this.styles??[]].flat(1/0)}',
  ],
  [
    'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
    '',
  ],
  [
    'static _$Eu(t,s){const i=s.attribute;return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0}',
    '',
  ],
  [
    'super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}',
    'super(),this.isUpdatePending=this.hasUpdated=!1,this._$EO=new Set,this._$Ep=new Map,this._$ES=new Promise(t=>this.enableUpdating=t),this.constructor.elementProperties.forEach(t=>{this.hasOwnProperty(t)&&(this._$Ep.set(t,this[t]),delete this[t])}),this.requestUpdate()}',
  ],
  ['(this._$EO??=new Set).add(t)', 'this._$EO.add(t)'],
  [
    '_$E_(){const t=new Map,s=this.constructor.elementProperties;for(const i of s.keys())this.hasOwnProperty(i)&&(t.set(i,this[i]),delete this[i]);t.size>0&&(this._$Ep=t)}',
    '',
  ],
  ['enableUpdating(t){}', ''],
  ['attributeChangedCallback(t,s,i){this._$AK(t,i)}', ''],
  [
    '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
    '',
  ],
  [
    '_$AK(t,s){const i=this.constructor,e=i._$Eh.get(t);if(void 0!==e&&this._$Em!==e){const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null}}',
    'attributeChangedCallback(t,_,s){const[i,e]=this.constructor._$Eh.get(t);this[i]=e===Boolean?null!==s:e&&null!==s?e(s):s}',
  ],
  [
    'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    'requestUpdate(t,s){t&&i(this[t],s)||this.isUpdatePending||(this._$ES=this._$EP())}',
  ],
  [
    'if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=void 0}const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}}',
    'this.renderRoot??=this.createRenderRoot(),this._$Ep.forEach((t,s)=>this[s]=t),this._$Ep.clear();',
  ],
  [
    'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)}willUpdate(t){}_$AE(t){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(t){}firstUpdated(t){}}',
    'let t;try{(t=this.shouldUpdate())&&(this.willUpdate(),this._$EO.forEach(t=>t.hostUpdate?.()),this.update())}catch(s){throw t=!1,s}finally{t||(this.isUpdatePending=!1)}t&&(this._$EO.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated()),this.updated())}willUpdate(){}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}update(){this.isUpdatePending=!1}updated(){}firstUpdated(){}}',
  ],
  [
    'y.elementStyles=[],y.shadowRootOptions={mode:"open"},y[d("elementProperties")]=new Map,y[d("finalized")]=new Map,p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");',
    'y.shadowRootOptions={mode:"open"},y.finalized=!0;',
  ],
  ['this._$EO?.', 'this._$EO.', 3],
  [',s as adoptStyles,u as defaultConverter,t as getCompatibleStyle,f as notEqual', ''],
];
