package cn.liandong.roster.rotations;

import cn.liandong.contracts.duty.ContactEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyEvent.RotationSet;
import cn.liandong.contracts.duty.DutyEvent.ZoneSet;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.journal.Decision;
import java.util.List;

/** Sets rotations; the same once more changes nothing. */
public final class RotationsDecider {
    private RotationsDecider() {}

    public static Decision<DutyEvent> decide(RosterCommand command, Rotations rotations) {
        if (!(command instanceof SetRotation(var post, var rotation))) {
            return Decision.nothing();
        }
        for (var policy : RotationsPolicies.all()) {
            var refusal = policy.refusal(rotation);
            if (refusal != null) {
                return refusal;
            }
        }
        var set = rotations.byPost().get(post);
        boolean repeated = set != null && set.get(set.size() - 1).equals(rotation);
        return repeated ? Decision.nothing() : Decision.accepted(List.of(new RotationSet(post, rotation)));
    }

    public static Rotations evolve(Rotations rotations, DutyEvent event) {
        return switch (event) {
            case ZoneSet set -> new Rotations(set.zone(), rotations.byPost());
            case RotationSet(var post, var rotation) -> rotations.with(post, rotation);
            case DutyChanged changed -> rotations.withoutReplaced(changed.post(), changed.from());
            case ContactEvent e -> rotations;
            case DutyEvent.OrganizationRegistered e -> rotations;
            case DutyEvent.PersonRegistered e -> rotations;
            case DutyEvent.PostRegistered e -> rotations;
            case DutyEvent.CityFileLoaded e -> rotations;
            case DutyEvent.CityFileDiffers e -> rotations;
            case DutyEvent.Unrecognized e -> rotations;
        };
    }
}
