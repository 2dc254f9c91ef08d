import type { Cut } from './cut.ts';

/** What hydration, polyfills and directives need. */
export const LIT_ELEMENT: readonly Cut[] = [
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
  // Our roots are empty when they are made.
  ['createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}', ''],
  ['update(t){const r=this.render();super.update(t),', 'update(){const r=this.render();super.update(),'],
  ['constructor(){super(...arguments),this.renderOptions={host:this}}', ''],
  ['this.renderRoot,this.renderOptions)', 'this.renderRoot,{host:this})'],
];
