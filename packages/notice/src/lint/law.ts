/** A place in the law or in the regulator's guidance, as a finding cites it. */
export interface LegalSource {
  /** `UK GDPR Art 13(1)(c)`. */
  readonly name: string;
  /** Under which a summary counts it: `UK GDPR Art 13`. */
  readonly heading: string;
  readonly url: string;
}

/** An article of the UK GDPR: `ukGdpr(13, '(1)(c)')`. */
export const ukGdpr = (article: number, paragraph = ''): LegalSource => ({
  name: `UK GDPR Art ${article}${paragraph}`,
  heading: `UK GDPR Art ${article}`,
  url: `https://www.legislation.gov.uk/eur/2016/679/article/${article}`,
});

/** A regulation of the Privacy and Electronic Communications Regulations 2003. */
export const pecr = (regulation: number, paragraph = ''): LegalSource => ({
  name: `PECR reg ${regulation}${paragraph}`,
  heading: `PECR reg ${regulation}`,
  url: `https://www.legislation.gov.uk/uksi/2003/2426/regulation/${regulation}`,
});

/** A section of the Data Protection Act 2018. */
export const dataProtectionAct = (section: string): LegalSource => ({
  name: `DPA 2018 s.${section}`,
  heading: `DPA 2018 s.${section}`,
  url: `https://www.legislation.gov.uk/ukpga/2018/12/section/${section}`,
});

const GUIDANCE = 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources';

const guidance = (topic: string, path: string): LegalSource => ({
  name: `ICO guidance: ${topic}`,
  heading: 'ICO guidance',
  url: `${GUIDANCE}/${path}`,
});

export const GUIDANCE_TO_BE_INFORMED = guidance(
  'right to be informed',
  'individual-rights/individual-rights/right-to-be-informed/',
);
export const GUIDANCE_LEGITIMATE_INTERESTS = guidance('legitimate interests', 'lawful-basis/legitimate-interests/');
export const GUIDANCE_CHILDREN = guidance('children', 'childrens-information/children-and-the-uk-gdpr/');
export const GUIDANCE_RIGHT_TO_OBJECT = guidance('right to object', 'individual-rights/individual-rights/right-to-object/');
