// The form, and at once what it asks: the block that waited for it then holds its place.
import '../request-form/define.ts';
import '../request-form/rights/objection.ts';
