package cn.liandong.intake.cap;

import cn.liandong.contracts.cap.CapIncident;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.SnapshotListener;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The alert of each incident: a fold of {@code incidents}, and of who is an agency. Written by one thread, read by any. */
public final class CapAlerts implements SnapshotListener<CapFold> {
    private volatile CapFold fold = CapFold.EMPTY;

    @Override
    public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        if (topic.equals(Topics.INCIDENTS)) {
            fold = new CapFold(fold.incidents().follow(entry), fold.agencies());
            return;
        }
        for (var event : entry.events()) {
            if (event instanceof DutyEvent.OrganizationRegistered(var organization)) {
                fold = new CapFold(fold.incidents(), agencies(organization));
            }
        }
    }

    private Set<OrganizationId> agencies(Organization organization) {
        var all = new HashSet<>(fold.agencies());
        if (organization.tier() == Tier.AGENCY || organization.tier() == Tier.CITY) {
            all.add(organization.id());
        } else {
            all.remove(organization.id());
        }
        return all;
    }

    @Nullable
    CapIncident find(IncidentId incident) {
        return fold.incidents().find(incident);
    }

    boolean isAgency(OrganizationId organization) {
        return fold.agencies().contains(organization);
    }

    @Override
    public Class<CapFold> foldType() {
        return CapFold.class;
    }

    @Override
    public int foldVersion() {
        return 2;
    }

    @Override
    public Set<String> foldedTopics() {
        return Set.of(Topics.INCIDENTS, Topics.DUTY);
    }

    @Override
    public CapFold fold() {
        return fold;
    }

    @Override
    public void takeUp(CapFold laidDown) {
        fold = laidDown;
    }
}
