package cn.liandong.intake.grades;

import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.Grading;

/**
 * How an incident is graded.
 *
 * @param grade what counts
 * @param grading what the figures make, as far as it was written down
 * @param byOfficer whether an officer said so: no report changes it
 */
public record Graded(Grade grade, Grading grading, boolean byOfficer) {
    static final Graded NOT_YET = new Graded(Grade.UNKNOWN, Grading.UNKNOWN, false);
}
