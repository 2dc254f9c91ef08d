export type {
  Block,
  CivilDate,
  Company,
  CompiledNotice,
  Contact,
  Definition,
  Duration,
  FactId,
  Inline,
  ListItem,
  NoticeFigures,
  NoticeText,
  Organisation,
  Regulator,
  RightFigures,
  Section,
  SummaryItem,
  TableRow,
} from './notice.ts';
export { CHANNELS, RIGHTS, SUPPRESSION_ON_ERASURE, WAYS } from './vocabulary.ts';
export type { Channel, Right, SuppressionOnErasure, Way } from './vocabulary.ts';
