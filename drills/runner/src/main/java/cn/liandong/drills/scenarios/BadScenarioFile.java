package cn.liandong.drills.scenarios;

/** A scenario's file cannot be used as it is; the message names file, line and column and what was expected. */
public final class BadScenarioFile extends RuntimeException {
    BadScenarioFile(String message) {
        super(message);
    }
}
