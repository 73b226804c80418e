package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;

/** Something that hangs on one incident, and all that the rest of the picture has to ask it. */
sealed interface Hung
        permits AidView,
                AssignmentView,
                ChecklistView,
                ClockView,
                DirectiveView,
                LeadView,
                MatchesView,
                ProposalView,
                UpwardReportView,
                ZonesView {
    ItemKey key();

    IncidentId incident();

    /** Whether somebody still has to do something for it: then its incident does not leave the picture. */
    boolean isOwed();

    default boolean names(PersonId person) {
        return false;
    }

    default boolean names(PostId post) {
        return false;
    }

    default boolean names(OrganizationId organization) {
        return false;
    }

    default boolean names(UnitId unit) {
        return false;
    }
}
