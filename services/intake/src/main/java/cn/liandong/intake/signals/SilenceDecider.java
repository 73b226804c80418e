package cn.liandong.intake.signals;

import cn.liandong.contracts.incidents.SignalCommand.CheckSilence;
import cn.liandong.contracts.incidents.SignalEvent.SensorHeard;
import cn.liandong.contracts.incidents.SignalEvent.SensorsSilent;
import cn.liandong.contracts.incidents.SignalEvent.SilenceCheckDue;
import cn.liandong.contracts.incidents.WarningMatter;
import cn.liandong.contracts.incidents.WarningSubject;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.signals.Signals.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notices silence, for all sensors in one look: a deadline for each sensor would be an entry for each, all day long. The look
 * is set to when the first of them may have fallen silent.
 */
final class SilenceDecider {
    private SilenceDecider() {}

    static void look(CheckSilence due, Draft draft) {
        var deadline = draft.signals().deadlines().find(SignalsFold.LOOK);
        if (deadline == null || !deadline.dueAt().equals(due.dueAt())) {
            return;
        }
        var now = draft.moment.now();
        if (now.isAfter(due.dueAt().plus(SilencePolicies.LATE))) {
            draft.add(new SilenceCheckDue(now.plus(grace(draft.signals())), now));
            return;
        }
        sites(draft.signals()).forEach((site, sensors) -> lookAt(sensors, draft));
        var next = nextLook(draft);
        draft.add(new SilenceCheckDue(next == null ? now : next, now));
    }

    /** The sensor was heard: it is no longer silent, and may fall silent again. */
    static void heard(Known known, Draft draft) {
        var sensor = known.sensor();
        var since = draft.signals().silent().get(sensor.id());
        if (since != null) {
            draft.add(new SensorHeard(sensor.id(), sensor.site(), since, draft.moment.now()));
            watch(known, draft);
            draft.closeWhatIsOver();
        }
    }

    /** From now on the sensor may fall silent: the look comes no later than that. */
    static void watch(Known known, Draft draft) {
        var limit = known.limit();
        if (limit == null) {
            return;
        }
        var now = draft.moment.now();
        var wanted = now.plus(limit);
        var look = draft.signals().deadlines().find(SignalsFold.LOOK);
        if (look == null || look.dueAt().isAfter(wanted)) {
            draft.add(new SilenceCheckDue(wanted, now));
        }
    }

    private static void lookAt(List<Known> sensors, Draft draft) {
        var now = draft.moment.now();
        var fresh = sensors.stream()
                .filter(known -> !isSilent(known, draft))
                .filter(known -> !silentFrom(known, draft).isAfter(now))
                .map(known -> known.sensor().id())
                .toList();
        if (fresh.isEmpty() || isAllAboutToBe(sensors, draft)) {
            return;
        }
        long before = sensors.stream().filter(known -> isSilent(known, draft)).count();
        int silent = (int) before + fresh.size();
        boolean whole = silent == sensors.size() && silent > 1;
        var first = sensors.stream()
                .filter(known -> known.sensor().id().equals(fresh.getFirst()))
                .findFirst()
                .orElseThrow();
        var site = draft.view.site(first.sensor().site());
        var warning = WarningsDecider.raise(
                new WarningSubject(
                        WarningMatter.SILENCE,
                        whole ? SignalPolicies.SITE_SILENT : SignalPolicies.SENSOR_SILENT,
                        first.sensor().site(),
                        site == null ? first.sensor().site().value() : site.name(),
                        first.sensor().id(),
                        first.sensor().kind(),
                        null,
                        null,
                        null,
                        silent,
                        whole),
                Handling.ACTUAL,
                draft);
        draft.add(new SensorsSilent(first.sensor().site(), fresh, whole, warning, now));
    }

    /** A line that is cut silences one sensor after the other: a little later it is one alarm for the site. */
    private static boolean isAllAboutToBe(List<Known> sensors, Draft draft) {
        var now = draft.moment.now();
        var speaking = sensors.stream().filter(known -> !isSilent(known, draft)).toList();
        return speaking.stream().anyMatch(known -> silentFrom(known, draft).isAfter(now))
                && speaking.stream().allMatch(known -> {
                    var from = silentFrom(known, draft);
                    var half = limit(known).dividedBy(2);
                    return !from.minus(half).isAfter(now) && !from.isAfter(now.plus(SilencePolicies.TOGETHER));
                });
    }

    private static boolean isSilent(Known known, Draft draft) {
        return draft.signals().silent().containsKey(known.sensor().id());
    }

    /** When it counts as silent if nothing more is heard; of those whose silence is noticed. */
    private static Instant silentFrom(Known known, Draft draft) {
        var heard = draft.view.hearings().find(known.sensor().id());
        var last = heard == null || heard.lastAt().isBefore(known.since()) ? known.since() : heard.lastAt();
        return last.plus(limit(known));
    }

    private static Duration limit(Known watched) {
        return Objects.requireNonNullElse(watched.limit(), Duration.ZERO);
    }

    private static @Nullable Instant nextLook(Draft draft) {
        var earliest = draft.moment.now().plus(SilencePolicies.BETWEEN_LOOKS);
        return draft.signals()
                .watched()
                .filter(known -> !isSilent(known, draft))
                .map(known -> silentFrom(known, draft))
                .min(Instant::compareTo)
                .map(next -> next.isBefore(earliest) ? earliest : next)
                .orElse(null);
    }

    private static Duration grace(Signals signals) {
        var longest = signals.watched()
                .map(Known::limit)
                .filter(Objects::nonNull)
                .max(Duration::compareTo)
                .orElse(SilencePolicies.AT_LEAST);
        return longest.compareTo(SilencePolicies.GRACE_AT_MOST) > 0 ? SilencePolicies.GRACE_AT_MOST : longest;
    }

    /** In the order of their ids, so that the same silence is always decided in the same order. */
    private static Map<String, List<Known>> sites(Signals signals) {
        return signals.watched()
                .sorted(Comparator.comparing(known -> known.sensor().id().value()))
                .collect(Collectors.groupingBy(
                        known -> known.sensor().site().value(), TreeMap::new, Collectors.toList()));
    }
}
