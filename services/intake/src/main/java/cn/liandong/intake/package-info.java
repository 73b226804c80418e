/**
 * Intake takes reports from enterprises and agencies and decides which incident each belongs to.
 *
 * <p>Its edge answers a report once it is on disk in {@code reports}, and never waits for a decision. Its decider reads
 * {@code reports}, {@code signals}, {@code intake-commands}, {@code response} for which incidents are over and, for towns,
 * local time and who is told of warnings, {@code duty}; it writes the journal {@code incidents}: sites, incidents, which
 * report belongs to which and what is attached to it, which incidents may be one, what their reports make of them, their grade, until when more is
 * awaited, sensors and warnings, and what gathers the reports that a key sends beyond its reserve. The bytes of an
 * attachment lie in its store before its entry is written, and in no topic. It alerts nobody, judges no report, and never turns one away for what it says.
 */
@NullMarked
package cn.liandong.intake;

import org.jspecify.annotations.NullMarked;
