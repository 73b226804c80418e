package cn.liandong.intake.signals;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.SignalCommand;
import cn.liandong.contracts.incidents.SignalCommand.AnswerWarning;
import cn.liandong.contracts.incidents.SignalCommand.RegisterSensor;
import cn.liandong.contracts.incidents.SignalRule;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Moment;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of sensors and warnings, the first rule that refuses wins; and the figures of signals, all ours. */
public final class SignalPolicies {
    /** So long without a colour is quiet; less is the same signal that goes to and fro. */
    static final Duration QUIET_FOR = Duration.ofMinutes(1);

    /** A signal that goes on is one entry in so long. */
    static final Duration BUNDLED_FOR = Duration.ofMinutes(10);

    /** Sensors that one organization may have at one site; more of them are not heard. */
    public static final int MOST_SENSORS = 500;

    /** Some of a site's sensors silent. */
    static final WarningColour SENSOR_SILENT = WarningColour.YELLOW;

    /** All of them: the line, the power, or worse. */
    static final WarningColour SITE_SILENT = WarningColour.ORANGE;

    private static final List<Tier> UPWARD = List.of(Tier.ENTERPRISE, Tier.TOWN, Tier.CITY);

    private SignalPolicies() {}

    /** One rule: a refusal, or null where it has nothing against it. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<IncidentEvent> refusal(Moment moment, SignalCommand command, Signals signals, SignalsView view);
    }

    /** Sensors and rules are written by the city file, and what falls due by the clock. */
    public static final Policy THE_SYSTEM_ALONE_BUT_FOR_ANSWERS = (moment, command, signals, view) ->
            command instanceof AnswerWarning || moment.actor().kind() == Actor.Kind.SYSTEM
                    ? null
                    : new Refused<>(
                            "NOT_ALLOWED",
                            "Sensors and rules come with the city file alone: add them to the file and have it loaded.");

    /** A sensor stands somewhere. */
    public static final Policy A_SENSOR_HAS_A_SITE = (moment, command, signals, view) ->
            !(command instanceof RegisterSensor(var sensor)) || view.site(sensor.site()) != null
                    ? null
                    : new Refused<>(
                            "NO_SUCH_SITE", "The sensor names a site that is not registered: register the site first.");

    /** What nobody must answer any more is not answered. */
    public static final Policy THE_WARNING_IS_OPEN =
            (moment, command, signals, view) -> !(command instanceof AnswerWarning(var id, var _))
                            || signals.warnings().containsKey(id)
                    ? null
                    : new Refused<>(
                            "NO_SUCH_WARNING",
                            "There is no such warning, or it is over: look at the page again, nothing is to be done.");

    /** The site's own people answer, its town, and the city. */
    public static final Policy WHOEVER_IS_CONCERNED_ANSWERS = (moment, command, signals, view) -> {
        if (!(command instanceof AnswerWarning(var id, var _))) {
            return null;
        }
        var warning = signals.warnings().get(id);
        var site = warning == null ? null : view.site(warning.subject().site());
        var actor = moment.actor();
        return actor.kind() == Actor.Kind.OFFICER
                        && actor.post() != null
                        && actor.organization() != null
                        && site != null
                        && view.isConcerned(actor.organization(), site)
                ? null
                : new Refused<>(
                        "NOT_CONCERNED",
                        "A warning is answered by the site's own people, its town or the city's duty room: call them.");
    };

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(
                THE_SYSTEM_ALONE_BUT_FOR_ANSWERS,
                A_SENSOR_HAS_A_SITE,
                THE_WARNING_IS_OPEN,
                WHOEVER_IS_CONCERNED_ANSWERS);
    }

    /** Whether no new sensor of the site is heard any more. */
    public static boolean isFull(SiteId site, Signals signals) {
        return signals.sensors().values().stream()
                        .filter(known -> known.sensor().site().equals(site))
                        .count()
                >= MOST_SENSORS;
    }

    /** The colour's rule; where the city has none, the site, its town and the city in that order. */
    static SignalRule rule(WarningColour colour, Signals signals) {
        var rule = signals.rules().get(colour);
        return rule != null
                ? rule
                : switch (colour) {
                    case BLUE -> new SignalRule(colour, List.of(Tier.ENTERPRISE), 28_800, "ours");
                    case YELLOW -> new SignalRule(colour, List.of(Tier.ENTERPRISE, Tier.TOWN), 3_600, "ours");
                    // What is red is an incident, and never asks.
                    case ORANGE, RED -> new SignalRule(WarningColour.ORANGE, UPWARD, 600, "ours");
                };
    }
}
