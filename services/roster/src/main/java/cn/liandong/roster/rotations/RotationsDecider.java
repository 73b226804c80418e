package cn.liandong.roster.rotations;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyEvent.RotationSet;
import cn.liandong.contracts.duty.DutyEvent.ZoneSet;
import cn.liandong.contracts.duty.Layer;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.SetHolidays;
import cn.liandong.contracts.duty.RosterCommand.SetLayers;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.RosterEvent.HolidaysSet;
import cn.liandong.contracts.duty.RosterEvent.LayersSet;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Decision;
import java.util.List;

/** Sets rotations, layers and holidays; the last ones once more change nothing. */
public final class RotationsDecider {
    private RotationsDecider() {}

    public static Decision<DutyEvent> decide(RosterCommand command, Rotations rotations) {
        return switch (command) {
            case SetRotation(var post, var rotation) ->
                set(post, List.of(Layer.of(rotation)), new RotationSet(post, rotation), rotations);
            case SetLayers(var post, var layers) -> set(post, layers, new LayersSet(post, layers), rotations);
            case SetHolidays(var year) ->
                year.equals(rotations.holidays().get(year.year()))
                        ? Decision.nothing()
                        : Decision.accepted(List.of(new HolidaysSet(year)));
            default -> Decision.nothing();
        };
    }

    public static Rotations evolve(Rotations rotations, DutyEvent event) {
        return switch (event) {
            case ZoneSet set -> rotations.in(set.zone());
            case RotationSet(var post, var rotation) -> rotations.with(post, List.of(Layer.of(rotation)));
            case LayersSet(var post, var layers) -> rotations.with(post, layers);
            case HolidaysSet(var year) -> rotations.with(year);
            case DutyChanged changed -> rotations.withoutReplaced(changed.post(), changed.from());
            default -> rotations;
        };
    }

    private static Decision<DutyEvent> set(PostId post, List<Layer> layers, DutyEvent event, Rotations rotations) {
        for (var policy : RotationsPolicies.all()) {
            var refusal = policy.refusal(layers);
            if (refusal != null) {
                return refusal;
            }
        }
        var set = rotations.byPost().get(post);
        boolean repeated = set != null && set.get(set.size() - 1).equals(layers);
        return repeated ? Decision.nothing() : Decision.accepted(List.of(event));
    }
}
