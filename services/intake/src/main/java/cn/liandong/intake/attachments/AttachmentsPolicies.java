package cn.liandong.intake.attachments;

import cn.liandong.contracts.incidents.AttachmentCommand.KeepAttachment;
import cn.liandong.contracts.incidents.AttachmentType;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Moment;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What may be attached, and by whom: the first rule that refuses wins. */
public final class AttachmentsPolicies {
    /** Of one report: a page shows them side by side, and whoever has more goes on by a follow-up. */
    public static final int MOST_OF_A_REPORT = 20;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private AttachmentsPolicies() {}

    /**
     * What is asked.
     *
     * @param isArchived whether the report's incident takes up nothing any more
     * @param attached how many the report has
     */
    public record Attaching(Moment moment, KeepAttachment command, boolean isArchived, int attached) {}

    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record AttachmentPolicy(String code, Predicate<Attaching> refuses, Function<Attaching, String> says) {}

    /** The edge knows whose the report is; that it is one of this jurisdiction stands in its id. */
    static final AttachmentPolicy NOT_OWN = new AttachmentPolicy(
            "NO_SUCH_REPORT",
            asked -> asked.moment().actor().kind() != Actor.Kind.API_KEY
                    || !asked.command()
                            .report()
                            .value()
                            .startsWith(asked.moment().jurisdiction() + "-"),
            asked -> "There is no report " + asked.command().report()
                    + " of this key here. Attach to a report that was answered 201.");

    static final AttachmentPolicy UNFIT = new AttachmentPolicy(
            "ATTACHMENT_UNFIT",
            asked -> !SHA256.matcher(asked.command().attachment().sha256()).matches()
                    || AttachmentType.of(asked.command().attachment().mediaType()) == null
                    || asked.command().attachment().bytes() <= 0,
            asked -> "An attachment has a SHA-256 in hex, one of the types " + List.of(AttachmentType.values())
                    + " and at least one byte.");

    static final AttachmentPolicy ARCHIVED = new AttachmentPolicy(
            "REPORT_ARCHIVED",
            Attaching::isArchived,
            asked -> "The incident of the report is archived. Send a supplementary report, and attach it to that.");

    static final AttachmentPolicy TOO_MANY = new AttachmentPolicy(
            "TOO_MANY_ATTACHMENTS",
            asked -> asked.attached() >= MOST_OF_A_REPORT,
            asked -> "A report has at most " + MOST_OF_A_REPORT + " attachments, and this one has " + asked.attached()
                    + ". Send a follow-up, and attach it to that.");

    private static final List<AttachmentPolicy> ALL = List.of(NOT_OWN, UNFIT, ARCHIVED, TOO_MANY);

    public static List<AttachmentPolicy> all() {
        return ALL;
    }
}
