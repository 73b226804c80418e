package cn.liandong.intake.sites;

import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.SiteForm;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may keep which site, and how: the first rule that refuses wins. */
public final class SitesPolicies {
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{1,100}");
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_SUBSTANCES = 100;
    private static final int MOST_RESPONDERS = 20;

    private SitesPolicies() {}

    /**
     * What is asked.
     *
     * @param before what stands there; null where it is new
     */
    public record Keeping(
            Moment moment, SiteForm form, @Nullable Site before, SiteRules rules) {
        boolean isBy(Actor.Kind kind) {
            return moment.actor().kind() == kind;
        }

        boolean isByItsOwner() {
            return isBy(Actor.Kind.API_KEY)
                    && form.organization().equals(moment.actor().organization());
        }
    }

    /** One rule: a refusal, or null where it has nothing against it. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<IncidentEvent> refusal(Keeping asked);
    }

    /** The city keeps all of them, an enterprise its own by its key. */
    public static final Policy THE_CITY_OR_THE_OWNER = asked -> asked.isBy(Actor.Kind.SYSTEM)
                    || (asked.isBy(Actor.Kind.OFFICER)
                            && asked.rules()
                                    .ofTheCity()
                                    .test(asked.moment().actor().organization()))
                    || asked.isByItsOwner()
            ? null
            : refused("NOT_ALLOWED", "A site is kept by the city, or by its own enterprise through its key.");

    /** Whoever tries an integration, or drills, changes nothing that a real report is read by. */
    public static final Policy A_TRIAL_CHANGES_NO_SITE = asked ->
            asked.moment().handling() == Handling.TEST || asked.moment().handling() == Handling.EXERCISE
                    ? refused(
                            "TRIAL_KEY",
                            "A key for trials or of a drill changes no site: keep it with the key for real reports.")
                    : null;

    /** An id is one enterprise's; that it is taken is all that another may know. */
    public static final Policy ITS_ID_IS_ITS_OWN = asked -> {
        var before = asked.before();
        return before == null || before.organization().equals(asked.form().organization())
                ? null
                : refused("NO_SUCH_SITE", "The id belongs to another organization's site: take another.");
    };

    /** A site of nobody is alerted to nobody. */
    public static final Policy ITS_ENTERPRISE_IS_KNOWN = asked -> asked.isBy(Actor.Kind.SYSTEM)
                    || asked.rules().isKnown().test(asked.form().organization())
            ? null
            : refused(
                    "NO_SUCH_ORGANIZATION",
                    "There is no organization " + asked.form().organization()
                            + ": correct its id, or register it first.");

    /** Nobody makes another organization's people be called. */
    public static final Policy ITS_RESPONDERS_ARE_ITS_OWN = asked -> asked.isBy(Actor.Kind.SYSTEM)
                    || asked.form().responders().stream()
                            .allMatch(post -> asked.form()
                                    .organization()
                                    .equals(asked.rules().ownerOf().apply(post)))
            ? null
            : refused("NOT_ITS_POST", "Its responders are posts of its own enterprise: leave out the others.");

    /** What an office program or a person may have written wrong. */
    public static final Policy IT_MAKES_SENSE = asked -> {
        var form = asked.form();
        boolean fits = NAME.matcher(form.name()).matches()
                && (form.onSitePlan() == null || form.onSitePlan().length() <= LONGEST_TEXT)
                && form.substances().size() <= MOST_SUBSTANCES
                && form.responders().size() <= MOST_RESPONDERS
                && form.substances().stream().allMatch(SitesPolicies::makesSense);
        return fits
                ? null
                : refused(
                        "SITE_UNFIT",
                        "Expected a name of 1 to 100 characters, amounts above zero, texts of at most 300 characters, and"
                                + " of each substance a UN number, a CAS number or a name.");
    };

    private static boolean makesSense(Substance substance) {
        return isAmount(substance.quantityKilograms())
                && isAmount(substance.tankLitres())
                && Stream.of(substance.unNumber(), substance.cas(), substance.name())
                        .anyMatch(text -> text != null && !text.isBlank())
                && Stream.of(substance.unNumber(), substance.cas(), substance.name(), substance.container())
                        .filter(Objects::nonNull)
                        .allMatch(text -> text.length() <= LONGEST_TEXT);
    }

    private static boolean isAmount(@Nullable Double amount) {
        return amount == null || (amount > 0 && amount < Double.POSITIVE_INFINITY);
    }

    /** Two that change a site at once: the second one looks again. */
    public static final Policy NOBODY_CHANGED_IT_SINCE = asked -> {
        var read = asked.form().revision();
        var stands = asked.before() == null ? 0 : Sites.revision(asked.before());
        return read == null || read == stands
                ? null
                : refused(
                        "CHANGED_SINCE",
                        "The site is at revision " + stands + " and not at " + read
                                + ": read it again, and change that.");
    };

    /** Towns know of what lies in them. */
    public static final Policy IT_LIES_IN_A_TOWN = asked -> {
        var town = asked.rules().townOf().apply(asked.form());
        return town != null
                        && town.value().startsWith(asked.moment().jurisdiction().value())
                ? null
                : refused("NO_TOWN", "It lies in no town of this jurisdiction: correct its coordinates or its town.");
    };

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(
                THE_CITY_OR_THE_OWNER,
                A_TRIAL_CHANGES_NO_SITE,
                ITS_ID_IS_ITS_OWN,
                ITS_ENTERPRISE_IS_KNOWN,
                ITS_RESPONDERS_ARE_ITS_OWN,
                IT_MAKES_SENSE,
                NOBODY_CHANGED_IT_SINCE,
                IT_LIES_IN_A_TOWN);
    }

    private static Refused<IncidentEvent> refused(String code, String message) {
        return new Refused<>(code, message);
    }
}
