package cn.liandong.dispatch.upwardreports;

import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.UpwardOffice;
import cn.liandong.contracts.response.UpwardReportCommand.SendUpwardReport;
import cn.liandong.dispatch.KnownIncident;
import cn.liandong.dispatch.upwardreports.UpwardReport.State;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may send an upward report to an office above, and which. The first rule that refuses wins. */
public final class DeliveryPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record DeliveryPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, of what.
     *
     * @param one null where there is none of that id
     * @param office likewise
     * @param incident of the report; null where it is not known
     */
    public record Asked(
            SendUpwardReport command,
            @Nullable UpwardReport one,
            boolean isOfTheCity,
            @Nullable UpwardOffice office,
            @Nullable KnownIncident incident) {}

    static final DeliveryPolicy NO_SUCH_UPWARD_REPORT = new DeliveryPolicy(
            "NO_SUCH_UPWARD_REPORT",
            asked -> asked.one() == null || asked.incident() == null,
            asked -> "There is no upward report " + asked.command().report()
                    + " in this jurisdiction. Reload the picture and choose one that is shown there.");

    static final DeliveryPolicy NOT_OF_THE_CITY = new DeliveryPolicy(
            "NOT_OF_THE_CITY",
            asked -> !asked.isOfTheCity(),
            asked -> "Only an officer of the city sends what the city reports upward. Ask its duty room.");

    static final DeliveryPolicy NO_SUCH_OFFICE = new DeliveryPolicy(
            "NO_SUCH_OFFICE",
            asked -> asked.office() == null,
            asked -> "The city's file names no office " + asked.command().office()
                    + " above the city. Choose one that is shown with the report.");

    /** Whatever the notifier would hold back: an exercise must not look like a report at the office that gets it. */
    static final DeliveryPolicy GOES_NOWHERE = new DeliveryPolicy(
            "GOES_NOWHERE",
            asked -> asked.incident() != null
                    && (asked.incident().handling() != Handling.ACTUAL
                            || asked.incident().saysExercise()),
            asked -> "The incident of the report " + asked.command().report()
                    + " is no real one, or says itself that it is an exercise: nothing of it is sent outside by itself."
                    + " Print the sheet, or report by phone, and record that.");

    static final DeliveryPolicy NOT_SIGNED_OFF = new DeliveryPolicy(
            "NOT_SIGNED_OFF",
            asked -> asked.one() != null && asked.one().state() != State.SIGNED_OFF,
            asked -> "The report " + asked.command().report()
                    + " is not signed off, so it is not sent. Ask the leader on duty for the signature.");

    private static final List<DeliveryPolicy> ALL =
            List.of(NO_SUCH_UPWARD_REPORT, NOT_OF_THE_CITY, NO_SUCH_OFFICE, GOES_NOWHERE, NOT_SIGNED_OFF);

    private DeliveryPolicies() {}

    public static List<DeliveryPolicy> all() {
        return ALL;
    }
}
