package cn.liandong.dispatch.upwardreports;

import cn.liandong.contracts.response.UpwardReportSection;
import cn.liandong.contracts.response.UpwardReportText;
import cn.liandong.dispatch.Texts;

/** What the text of an upward report may be. An empty section is none of its faults: it says that nothing is known yet. */
final class TextRules {
    static final int LONGEST_TITLE = 100;
    /** Two pages, in characters; a command has at most 16 KiB. Ours. */
    static final int LONGEST_IN_ALL = 4_000;

    static final String SAYS = "An upward report has a title of 1 to " + LONGEST_TITLE
            + " characters, each heading once, with at most " + Texts.LONGEST
            + " characters under it and " + LONGEST_IN_ALL
            + " in all, and no control characters but tabs and ends of lines. Shorten or retype it.";

    private TextRules() {}

    static boolean isUnfit(UpwardReportText text) {
        return Texts.isMissing(text.title())
                || Texts.isUnfit(text.title(), LONGEST_TITLE)
                || text.sections().stream().anyMatch(section -> Texts.isUnfit(section.text(), Texts.LONGEST))
                || inAll(text) > LONGEST_IN_ALL
                || text.sections().stream()
                                .map(UpwardReportSection::heading)
                                .distinct()
                                .count()
                        != text.sections().size();
    }

    private static int inAll(UpwardReportText text) {
        return text.sections().stream()
                .mapToInt(section ->
                        section.text().codePointCount(0, section.text().length()))
                .sum();
    }

    static boolean saysNothing(UpwardReportText text) {
        return text.sections().stream().allMatch(section -> Texts.isMissing(section.text()));
    }
}
