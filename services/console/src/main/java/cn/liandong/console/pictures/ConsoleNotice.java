package cn.liandong.console.pictures;

import cn.liandong.contracts.journal.Topics;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one process says on the pages it serves, and no entry of their jurisdiction tells: after another start, or at
 * another instance, it holds or not, whatever a page still shows.
 */
public enum ConsoleNotice {
    /** There is less free space than the floor: new reports are answered 503. */
    SPACE_LOW(null),
    /** There are so many incidents that less memory is free than the floor: new reports are answered 503. */
    MEMORY_LOW(null),
    /** Somebody should have been called by now, and was not. */
    STEPS_OVERDUE(null),
    /** The emergency sheet could not be written: what lies ready on paper is older than an hour. */
    PAPER_NOT_WRITTEN(null),
    /** The machine has no Chinese font: the emergency sheet lies ready for a browser alone. */
    PAPER_WITHOUT_PDF(null),
    INCIDENTS_STUCK(Topics.INCIDENTS),
    DUTY_STUCK(Topics.DUTY),
    RESPONSE_STUCK(Topics.RESPONSE),
    NOTIFICATIONS_STUCK(Topics.NOTIFICATIONS),
    DRILLS_STUCK(Topics.DRILLS);

    private final @Nullable String stuckJournal;

    ConsoleNotice(@Nullable String stuckJournal) {
        this.stuckJournal = stuckJournal;
    }

    /** The service that writes this journal decides nothing of a jurisdiction: its version does not know what lies there. */
    public static ConsoleNotice stuck(String journal) {
        return Arrays.stream(values())
                .filter(notice -> journal.equals(notice.stuckJournal))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the journal " + journal + " is not followed"));
    }

    public ItemKey key() {
        return ItemKey.notice(id());
    }

    String id() {
        return "console/" + name();
    }

    /** What is shown is complete without paper: it is for the duty room to see to. */
    Notice.Level level() {
        return switch (this) {
            case PAPER_NOT_WRITTEN, PAPER_WITHOUT_PDF -> Notice.Level.WARNING;
            case SPACE_LOW,
                    MEMORY_LOW,
                    STEPS_OVERDUE,
                    INCIDENTS_STUCK,
                    DUTY_STUCK,
                    RESPONSE_STUCK,
                    NOTIFICATIONS_STUCK,
                    DRILLS_STUCK -> Notice.Level.ALARM;
        };
    }

    /** The word on the wire. */
    String code() {
        return stuckJournal == null ? name() : "JURISDICTION_STUCK";
    }

    Map<String, String> params() {
        return stuckJournal == null ? Map.of() : Map.of("journal", stuckJournal);
    }
}
