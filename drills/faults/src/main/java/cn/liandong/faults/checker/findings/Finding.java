package cn.liandong.faults.checker.findings;

/**
 * Something that must not be.
 *
 * @param about the id of what it is about: a report, an alert, a command
 * @param says one sentence for a person
 */
public record Finding(FindingKind kind, Place place, String about, String says) {}
