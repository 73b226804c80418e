package cn.liandong.intake.locations;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.OrganizationRegistered;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.places.Coordinates;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What is looked up to find a town: a view of {@code duty}.
 *
 * @param seats where each town's government sits
 * @param towns the town each organization is or lies in
 */
public record Locations(PMap<TownCode, Coordinates> seats, PMap<OrganizationId, TownCode> towns) {
    public static final Locations EMPTY = new Locations(HashTreePMap.empty(), HashTreePMap.empty());

    public Locations follow(DutyEvent event) {
        if (!(event instanceof OrganizationRegistered(var organization))) {
            return this;
        }
        var town = organization.town();
        var seat = organization.seat();
        return new Locations(
                town != null && seat != null && organization.tier() == Tier.TOWN ? seats.plus(town, seat) : seats,
                town != null ? towns.plus(organization.id(), town) : towns.minus(organization.id()));
    }
}
