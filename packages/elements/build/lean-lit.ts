import type { Plugin } from 'vite';

/** What is left out of one of Lit's files: a text of it, and what stands there instead. Each is found the given number of times. */
type Cut = readonly [text: string, instead: string, times?: number];

/** Directives, SVG and MathML, bindings in comments, raw text and on elements, and ready-made templates. */
const LIT_HTML: readonly Cut[] = [
  ['l=2===i?"<svg>":3===i?"<math>":""', 'l=""'],
  ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
  [
    'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}',
    'this.el=S.createElement(f,e),P.currentNode=this.el.content;',
  ],
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
  [
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  [
    'if(8===r.nodeType)if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
    '8===r.nodeType&&r.data===n&&d.push({type:2,index:l});',
  ],
  [
    'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
    '',
  ],
  ['_$AI(t,i=this){t=M(this,t,i),a(t)', '_$AI(t){a(t)'],
  ['_$AI(t,i=this,s,e){const h=this.strings;let o=!1;if(void 0===h)t=M(this,t,i,0),o=', '_$AI(t,s){const h=this.strings;let o=!1;if(void 0===h)o='],
  ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', 'r=e[s+n],'],
  ['(s._$AI(t,s,i),', '(s._$AI(t,i),'],
  ['o&&!e&&this.j(t)', 'o&&this.j(t)'],
  ['_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;', '_$AI(t){t??=A;'],
  ['t!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
  ['t!==this._$AH&&t!==E,', 't!==this._$AH,'],
  [
    '2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),',
    'i=2===r.type?new k(h,h.nextSibling,t):new r.ctor(h,r.name,r.strings,t),',
  ],
  [
    'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
    '',
  ],
  ['const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ''],
  ['j as _$LH,', ''],
  [
    'constructor(t,i){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}',
    'constructor(t){this._$AV=[],this._$AD=t}',
  ],
  ['(t?.creationScope??l).importNode', 'l.importNode'],
  [
    'class k{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    'class k{constructor(t,i,e){this._$AH=A,this._$AA=t,this._$AB=i,this.options=e}',
  ],
  [
    'const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
    'const{values:i}=t,e=this._$AC(t);',
  ],
  ['new R(e,this)', 'new R(e)'],
  ['new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()),this.options)'],
  ['for(this._$AP?.(!1,!0,s);t!==this._$AB;)', 'for(;t!==this._$AB;)'],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  [
    'class H{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,this.options=h,',
    'class H{constructor(t,i,s,h){this._$AH=A,this.element=t,this.name=i,this.options=h,',
  ],
  ['constructor(){super(...arguments),this.type=3}', ''],
  ['constructor(){super(...arguments),this.type=4}', ''],
  ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
  ['new k(i.insertBefore(c(),t),t,void 0,s??{})', 'new k(i.insertBefore(c(),t),t,s??{})'],
  ['E=Symbol.for("lit-noChange"),', ''],
  ['E as noChange,', ''],
];

/** What decorators and polyfills need, and properties with a converter or an accessor of their own. */
const REACTIVE_ELEMENT: readonly Cut[] = [
  ['p=a.reactiveElementPolyfillSupport,d=(t,s)=>t,', ''],
  [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");', ';'],
  ['d("elementProperties")', '"elementProperties"', 2],
  ['d("finalized")', '"finalized"', 2],
  ['d("properties")', '"properties"'],
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  [
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    '',
  ],
  ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
  ['void 0!==t.l&&(this.l=[...t.l]),', ''],
  [',this.constructor.l?.forEach(t=>t(this))', ''],
  ['a=globalThis,c=a.trustedTypes,l=c?c.emptyScript:"",', ''],
  [
    'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t}',
    'toAttribute:(t,s)=>s===Boolean?t?"":null:t',
  ],
  [
    'fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}',
    'fromAttribute:(t,s)=>s===Boolean?null!==t:s===Number&&null!==t?Number(t):t',
  ],
  ['(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute', 'u.toAttribute'],
  [
    'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute',
    'k=this._$Em=e,r=u.fromAttribute',
  ],
  ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b={}'],
  ['(i.hasChanged??f)(h,s)', 'f(h,s)'],
  ['[...r(t),...o(t)]', 'r(t)'],
  ['getOwnPropertyDescriptor:h,', ''],
  ['getOwnPropertySymbols:o,', ''],
  [
    'if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}',
    's.state&&(s.attribute=!1),this._$Ei(),this.elementProperties.set(t,s);const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(h){const e=this[i];this[i]=h,this.requestUpdate(t,e,s)},configurable:!0,enumerable:!0})}',
  ],
  [',wrapped:h},r){i&&', '}){i&&'],
  ['(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(', 'this._$Ej.set(t,s??this[t])||('],
  [
    'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    '',
  ],
  ['attributeChangedCallback(t,s,i){this._$AK(t,i)}', ''],
  ['_$AK(t,s){const i=this.constructor,', 'attributeChangedCallback(t,_,s){const i=this.constructor,'],
];

/** What hydration, polyfills and directives need. */
const LIT_ELEMENT: readonly Cut[] = [
  [
    'i._$litElement$=!0,i["finalized"]=!0,s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
    'i["finalized"]=!0;',
  ],
  ['const n={_$AK:(t,e,r)=>{t._$AK(e,r)},_$AL:t=>t._$AL};(s.litElementVersions??=[]).push("4.2.2");', ''],
  ['const s=globalThis;', ''],
  [',n as _$LE', ''],
  ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  [
    'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return r}',
    '',
  ],
  ['this._$Do=e(', 'e('],
  [',this._$Do=void 0', ''],
  ['render as e,noChange as r', 'render as e'],
];

const CUTS = { 'lit-html': LIT_HTML, 'reactive-element': REACTIVE_ELEMENT, 'lit-element': LIT_ELEMENT };

/** What our elements would have to do without, were they to use it. */
const LEFT_OUT = /from 'lit\/(?!.*\btype\b)|\b(?:svg|mathml)`|\b(?:converter|hasChanged|noAccessor): |\btype: (?:Object|Array)\b/;

/** Takes out of the files for pages what of Lit no element of ours uses (decision 0070). */
export const leanLit = (): Plugin => ({
  name: 'clarion-lean-lit',
  enforce: 'pre',
  transform: {
    filter: { id: /\/(?:lit-html|reactive-element|lit-element)\.js$|\/elements\/src\/.*\.ts$/ },
    handler(code, id) {
      if (id.endsWith('.ts')) {
        const used = LEFT_OUT.exec(code);
        if (used) this.error(`${id} uses what lean-lit.ts leaves out of Lit: ${used[0]}`);
        return undefined;
      }
      const name = /([\w-]+)\.js$/.exec(id)?.[1] as keyof typeof CUTS;
      let lean = code;
      for (const [text, instead, times = 1] of CUTS[name]) {
        const parts = lean.split(text);
        if (parts.length - 1 !== times) this.error(`Lit's ${name} is written in another way (${parts.length - 1} of ${text}): bring lean-lit.ts up to date.`);
        lean = parts.join(instead);
      }
      return { code: lean, map: null };
    },
  },
});
