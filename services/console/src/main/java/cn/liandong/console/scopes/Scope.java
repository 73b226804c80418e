package cn.liandong.console.scopes;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.TownCode;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may see 可见范围 within its jurisdiction. Two viewers with the same {@link #key()} see the same, so that
 * a frame is encoded once for all of them.
 *
 * @param organization whose officer the viewer is
 * @param town the town a TOWN organization runs; null for the others
 * @param wall whether a hall of people looks 大屏: all the city sees, but nothing that somebody told or wrote, and no phone
 */
public record Scope(
        Tier tier, OrganizationId organization, @Nullable TownCode town, boolean wall) {
    private static final Scope WALL = new Scope(Tier.CITY, new OrganizationId("wall"), null, true);

    public static Scope of(Organization organization) {
        return new Scope(
                organization.tier(),
                organization.id(),
                organization.tier() == Tier.TOWN ? organization.town() : null,
                false);
    }

    /** Of every big screen of a city. */
    public static Scope ofWall() {
        return WALL;
    }

    /** `WALL`, `CITY`, `TOWN:code:organization`, `AGENCY:organization` or `ENTERPRISE:organization`. */
    public String key() {
        return switch (tier) {
            case CITY -> wall ? "WALL" : "CITY";
            case TOWN -> "TOWN:" + (town == null ? "-" : town.value()) + ":" + organization.value();
            case AGENCY, ENTERPRISE -> tier.name() + ":" + organization.value();
        };
    }

    /** Whether it sees this incident, and with it the alerts, lines and notifications of it. */
    public boolean sees(Visibility incident) {
        if (incident.drill() != null) {
            // Nobody else hears of it, wherever it is: it is not there. Nor does a hall, which would take it for real.
            return tier == Tier.CITY ? !wall : incident.drill().contains(organization);
        }
        return switch (tier) {
            case CITY -> true;
            case TOWN -> (town != null && incident.towns().contains(town)) || isAlerted(incident);
            case AGENCY -> isAlerted(incident);
            case ENTERPRISE -> incident.enterprises().contains(organization) || isAlerted(incident);
        };
    }

    /** The phones of those on duty are for officers of the city, the towns and the agencies. */
    public boolean seesPhones() {
        return switch (tier) {
            case CITY -> !wall;
            case TOWN, AGENCY -> true;
            case ENTERPRISE -> false;
        };
    }

    public boolean sees(Audience audience) {
        return switch (audience) {
            case Audience.Officers() -> true;
            case Audience.DutyRoom() -> tier == Tier.CITY && !wall;
            case Audience.OfUnit(var owner) -> tier != Tier.ENTERPRISE || organization.equals(owner);
            case Audience.OfSite(var owner) -> tier != Tier.ENTERPRISE || organization.equals(owner);
            case Audience.Authorities() -> tier != Tier.ENTERPRISE;
            case Audience.OfPost(var owner, var answersTo) ->
                tier == Tier.CITY || organization.equals(owner) || (town != null && town.equals(answersTo));
            case Audience.OfDrill(var organizations) ->
                tier == Tier.CITY ? !wall : organizations.contains(organization);
            case Audience.OfConduct(var organizations, var city) ->
                tier == Tier.CITY ? city && !wall : organizations.contains(organization);
            case Audience.OfIncident(var incident) -> sees(incident);
            case Audience.OfMatter(var incident, var asked) ->
                sees(incident) && (tier != Tier.ENTERPRISE || organization.equals(asked));
        };
    }

    private boolean isAlerted(Visibility incident) {
        return incident.alerted().contains(organization);
    }
}
