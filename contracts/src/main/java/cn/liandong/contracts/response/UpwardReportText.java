package cn.liandong.contracts.response;

import java.util.List;

/**
 * What an upward report says, as an officer wrote it. It names posts and places, no people and no phones: it stands in the
 * journal as it was sent.
 *
 * @param title 1 to 100 characters
 * @param sections at most one for each heading; one that is left out is not known yet
 */
public record UpwardReportText(String title, List<UpwardReportSection> sections) {
    public UpwardReportText {
        sections = sections == null ? List.of() : List.copyOf(sections);
    }
}
