/** A department's n-th record of a year. */
export interface RecordNumber {
  /** Id of the department, or of its unit of a county. */
  readonly department: string;
  readonly year: number;
  /** From 1 on, without a gap. */
  readonly sequence: number;
}

/** Of whom a number can be: ids are in capitals, with the division after that of a county's unit. */
const DEPARTMENT = /^[A-Z][A-Z_]{0,60}(?:_[0-9]{6})?$/;
const NUMBER = /^([A-Z][A-Z_]{0,60}(?:_[0-9]{6})?)-([0-9]{4})-([1-9][0-9]{0,8})$/;

export const makesRecords = (department: string): boolean => DEPARTMENT.test(department);

export const writeNumber = ({ department, year, sequence }: RecordNumber): string =>
  `${department}-${year}-${sequence}`;

/** Null where the text is no number. */
export function readNumber(text: string): RecordNumber | null {
  const [, department, year, sequence] = NUMBER.exec(text) ?? [];
  return department === undefined ? null : { department, year: Number(year), sequence: Number(sequence) };
}
