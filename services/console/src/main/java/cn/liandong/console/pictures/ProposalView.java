package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.response.AssignmentEvent.UnitsProposed;

/** What was last proposed for an incident. */
record ProposalView(UnitsProposed proposed) implements Hung {
    @Override
    public ItemKey key() {
        return ItemKey.proposal(proposed.incident());
    }

    @Override
    public IncidentId incident() {
        return proposed.incident();
    }

    @Override
    public boolean isOwed() {
        return false;
    }

    @Override
    public boolean names(UnitId unit) {
        return proposed.units().stream().anyMatch(one -> one.unit().equals(unit));
    }
}
