package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.LevelEvent.AlarmSounded;
import cn.liandong.contracts.response.LevelEvent.ItemOverdue;
import cn.liandong.contracts.response.LevelEvent.ItemRuledOut;
import cn.liandong.contracts.response.LevelEvent.ItemTicked;
import cn.liandong.contracts.response.LevelEvent.LevelEnded;
import cn.liandong.contracts.response.LevelEvent.LevelSet;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.alerts.AlertPolicy.Named;
import cn.liandong.dispatch.alerts.MatterPolicy.Known;
import cn.liandong.dispatch.alerts.MatterPolicy.Raised;
import cn.liandong.dispatch.alerts.MatterPolicy.Settled;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who must know that a response level gives them something to do, that it was not done in time, and that an alarm lacks units. */
final class LevelMatters {
    /** Whoever has something to do at the new level, but for whoever set it; until another one is set, or none holds. */
    static final MatterPolicy LEVEL_SET =
            new MatterPolicy(AlertReason.LEVEL_SET, LevelMatters::raiseLevel, LevelMatters::settleLevel);

    /** Whoever was to do it, until it is done or not asked for any more. */
    static final MatterPolicy ITEM_OVERDUE =
            new MatterPolicy(AlertReason.ITEM_OVERDUE, LevelMatters::raiseItem, LevelMatters::settleItem);

    /** The city's duty room, until a unit is offered to the incident or another alarm is sounded. */
    static final MatterPolicy ALARM_SHORTFALL =
            new MatterPolicy(AlertReason.ALARM_SHORTFALL, LevelMatters::raiseAlarm, LevelMatters::settleAlarm);

    private LevelMatters() {}

    private static Optional<Raised> raiseAlarm(ResponseEvent event, Known known) {
        return event instanceof AlarmSounded alarm && !alarm.missing().isEmpty()
                ? Optional.of(new Raised(
                        alarm.incident(),
                        MatterPolicies.named(known.view().cityPosts(PostKind.DUTY_OFFICER)),
                        new AlertMatter(
                                AlertReason.ALARM_SHORTFALL,
                                String.valueOf(alarm.number()),
                                String.valueOf(alarm.number()),
                                null)))
                : Optional.empty();
    }

    private static Optional<Settled> settleAlarm(ResponseEvent event) {
        return switch (event) {
            case AlarmSounded next -> Settled.all(next.incident());
            case UnitOffered offered -> Settled.all(offered.incident());
            default -> Optional.empty();
        };
    }

    private static Optional<Raised> raiseLevel(ResponseEvent event, Known known) {
        if (!(event instanceof LevelSet set)) {
            return Optional.empty();
        }
        var posts = named(
                set.added().stream().flatMap(added -> added.to().stream()).filter(post -> !post.equals(set.post())),
                known.view());
        return posts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Raised(
                        set.incident(),
                        posts,
                        new AlertMatter(
                                AlertReason.LEVEL_SET,
                                String.valueOf(set.number()),
                                set.level().name(),
                                null)));
    }

    private static Optional<Settled> settleLevel(ResponseEvent event) {
        return switch (event) {
            case LevelSet set -> Settled.all(set.incident());
            case LevelEnded ended -> Settled.all(ended.incident());
            default -> Optional.empty();
        };
    }

    private static Optional<Raised> raiseItem(ResponseEvent event, Known known) {
        return event instanceof ItemOverdue line
                ? Optional.of(new Raised(
                        line.incident(),
                        named(line.to().stream(), known.view()),
                        new AlertMatter(AlertReason.ITEM_OVERDUE, line.item() + "/" + line.round(), line.text(), null)))
                : Optional.empty();
    }

    private static Optional<Settled> settleItem(ResponseEvent event) {
        return switch (event) {
            case ItemTicked by -> items(by.incident(), List.of(by.item()));
            case ItemRuledOut by -> items(by.incident(), List.of(by.item()));
            case LevelSet set -> items(set.incident(), set.dropped());
            case LevelEnded ended -> Settled.all(ended.incident());
            default -> Optional.empty();
        };
    }

    /** Of whatever round. */
    private static Optional<Settled> items(IncidentId incident, Collection<String> names) {
        return Optional.of(new Settled(incident, id -> names.contains(id.substring(0, id.lastIndexOf('/')))));
    }

    private static List<Named> named(Stream<PostId> posts, DispatchView view) {
        return posts.distinct()
                .map(view.directory()::find)
                .filter(Objects::nonNull)
                .map(post -> new Named(post.id(), post.organization()))
                .toList();
    }
}
