package cn.liandong.console.scopes;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.TownCode;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSet;

/** Whom an item is for, before it is asked who looks. */
public sealed interface Audience {
    Audience OFFICERS = new Officers();
    Audience DUTY_ROOM = new DutyRoom();
    Audience AUTHORITIES = new Authorities();

    /** All officers of the jurisdiction. */
    record Officers() implements Audience {}

    /** The city's officers. */
    record DutyRoom() implements Audience {}

    /** The officers of the city, the towns and the agencies, and of the organization whose unit it is. */
    record OfUnit(OrganizationId organization) implements Audience {}

    /** The officers of the city, the towns and the agencies, and of the enterprise whose site it is. */
    record OfSite(OrganizationId enterprise) implements Audience {}

    /** The officers of the city, the towns and the agencies. */
    record Authorities() implements Audience {}

    /**
     * The officers of the post's own organization, of the city, and of the town it answers to.
     *
     * @param town of an enterprise; null for every other organization
     */
    record OfPost(OrganizationId organization, @Nullable TownCode town) implements Audience {}

    /** The city's officers, and those of the organizations that take part in a drill. */
    record OfDrill(PSet<OrganizationId> organizations) implements Audience {}

    /**
     * The officers of the organizations that run or judge a drill, and no others.
     *
     * @param city whether the city's are among them
     */
    record OfConduct(PSet<OrganizationId> organizations, boolean city) implements Audience {}

    /** The city's officers, and whom the incident concerns. */
    record OfIncident(Visibility incident) implements Audience {}

    /** As its incident; but of what is asked of somebody within it, an enterprise sees only what is asked of itself. */
    record OfMatter(Visibility incident, OrganizationId asked) implements Audience {}
}
