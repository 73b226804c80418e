package cn.liandong.console.scopes;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.TownCode;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * Whom an incident concerns, as far as the picture knows.
 *
 * @param towns where it is
 * @param alerted the organizations whose posts were alerted
 * @param enterprises who reported it, and whose site it is
 * @param drill of what belongs to a drill the organizations that take part; null of what is real
 */
public record Visibility(
        PSet<TownCode> towns,
        PSet<OrganizationId> alerted,
        PSet<OrganizationId> enterprises,
        @Nullable PSet<OrganizationId> drill) {
    /** Concerns nobody but the city: what nothing is known of yet. */
    public static final Visibility CITY_ONLY =
            new Visibility(HashTreePSet.empty(), HashTreePSet.empty(), HashTreePSet.empty());

    /** Of what is real. */
    public Visibility(PSet<TownCode> towns, PSet<OrganizationId> alerted, PSet<OrganizationId> enterprises) {
        this(towns, alerted, enterprises, null);
    }
}
