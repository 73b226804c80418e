package cn.liandong.dispatch.levels;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ContingencyPlan;
import cn.liandong.contracts.response.LevelCommand.SoundAlarm;
import cn.liandong.contracts.response.LevelEvent.AlarmSounded;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Incidents;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Decides what the next alarm adds; one that was sounded is not sounded again. */
final class AlarmDecider {
    private AlarmDecider() {}

    static Decision<ResponseEvent> sound(
            Moment moment, SoundAlarm command, Levels levels, DispatchView view, Incidents incidents, Sender sender) {
        var incident = command.incident();
        var known = incidents.find(incident);
        var checklist = levels.find(incident);
        var plan = checklist != null
                ? checklist.plan()
                : known == null ? ContingencyPlans.BUILT_IN : levels.plans().of(known.category());
        int sounded = levels.alarms(incident);
        var actor = moment.actor();
        var own = actor.kind() == Actor.Kind.OFFICER && actor.post() != null && actor.organization() != null
                ? view.directory().find(actor.organization())
                : null;
        var asked = new AlarmPolicies.Asked(
                command,
                known,
                own != null && own.tier() == Tier.CITY,
                incidents.isClosed(incident),
                plan.alarms().size(),
                sounded);
        for (var policy : AlarmPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        var facts = Map.of("incident", incident.value(), "alarm", String.valueOf(command.number()));
        if (command.number() <= sounded) {
            return Decision.accepted(List.of(), facts);
        }
        var sent = sender.send(incident, needs(plan, command.number()));
        var line = new AlarmSounded(
                incident,
                command.number(),
                sent.offered(),
                sent.missing(),
                // The rules above refuse a caller without a post.
                Objects.requireNonNull(actor.post()),
                actor.person(),
                moment.now());
        return Decision.accepted(
                Stream.concat(sent.events().stream(), Stream.of(line)).toList(), facts);
    }

    /** Of this alarm and all before it, one for each unit. */
    private static List<Capability> needs(ContingencyPlan plan, int number) {
        return plan.alarms().stream()
                .limit(number)
                .flatMap(alarm -> alarm.needs().stream())
                .flatMap(need -> Collections.nCopies(need.count(), need.capability()).stream())
                .toList();
    }
}
