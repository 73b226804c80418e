package cn.liandong.console.feeds;

import cn.liandong.console.pictures.Picture;
import cn.liandong.contracts.journal.Topics;

/**
 * Where a picture stands in each of its inputs.
 *
 * @param told the broker's time, in epoch milliseconds, up to which records beside the journals are known
 */
record Stand(long incidents, long duty, long response, long notifications, long drills, long told) {
    static final Stand NOWHERE = new Stand(0, 0, 0, 0, 0, 0);

    static Stand of(Picture picture, long told) {
        return new Stand(
                picture.sequence(Topics.INCIDENTS),
                picture.sequence(Topics.DUTY),
                picture.sequence(Topics.RESPONSE),
                picture.sequence(Topics.NOTIFICATIONS),
                picture.sequence(Topics.DRILLS),
                told);
    }

    /** Whether everything folded here was folded there too. */
    boolean isWithin(Stand other) {
        return incidents <= other.incidents
                && duty <= other.duty
                && response <= other.response
                && notifications <= other.notifications
                && drills <= other.drills
                && told <= other.told;
    }

    /** Whether the input of this change was folded where somebody stands here. */
    boolean knows(Change change) {
        return change.sequence()
                <= switch (change.journal()) {
                    case Topics.INCIDENTS -> incidents;
                    case Topics.DUTY -> duty;
                    case Topics.RESPONSE -> response;
                    case Topics.NOTIFICATIONS -> notifications;
                    case Topics.DRILLS -> drills;
                    default -> told;
                };
    }

    Stand withTold(long millis) {
        return new Stand(incidents, duty, response, notifications, drills, millis);
    }
}
