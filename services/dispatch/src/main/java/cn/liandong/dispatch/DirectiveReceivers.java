package cn.liandong.dispatch;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.dispatch.closings.Closings.Stage;
import cn.liandong.dispatch.directives.Receivers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells directives who can be ordered, and how an incident stands. */
record DirectiveReceivers(DispatchState state, DispatchView view) implements Receivers {
    @Override
    public @Nullable Organization find(OrganizationId organization) {
        return view.directory().find(organization);
    }

    @Override
    public List<PostId> postsOf(Organization organization) {
        var kind = organization.tier() == Tier.ENTERPRISE ? PostKind.RESPONDER : PostKind.DUTY_OFFICER;
        return view.directory().posts(List.of(organization.id()), kind).stream()
                .map(Post::id)
                .toList();
    }

    @Override
    public @Nullable OrganizationId ownerOf(PostId post) {
        var known = view.directory().find(post);
        return known == null ? null : known.organization();
    }

    @Override
    public @Nullable OrganizationId ownerOf(UnitId unit) {
        var known = state.units().find(unit);
        return known == null ? null : known.unit().organization();
    }

    @Override
    public @Nullable Handling handlingOf(IncidentId incident) {
        var known = view.find(incident);
        return known == null ? null : known.handling();
    }

    @Override
    public boolean isClosed(IncidentId incident) {
        return state.closings().stage(incident) == Stage.CLOSED;
    }

    @Override
    public boolean mayBeTold(PostId post, IncidentId incident) {
        var known = view.find(incident);
        return known == null || view.takesPart(post, known.drill());
    }

    @Override
    public boolean isAlerted(PostId post, IncidentId incident) {
        return state.alerts().of(incident).stream().anyMatch(alert -> alert.reached(post));
    }
}
