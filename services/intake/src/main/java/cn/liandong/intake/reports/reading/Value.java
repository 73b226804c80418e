package cn.liandong.intake.reports.reading;

import java.util.Map;

/** A JSON value as it was written: a number is still its digits, so that no number is too large to be read. */
sealed interface Value {
    /** An object; of a field that was there twice the last. */
    record Members(Map<String, Value> fields) implements Value {}

    record Text(String text) implements Value {}

    record Digits(String digits) implements Value {}

    record Truth(boolean holds) implements Value {}

    record Null() implements Value {}

    /** An array, or anything deeper than a report is: nothing in it is looked at. */
    record Other() implements Value {}
}
