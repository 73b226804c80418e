package cn.liandong.intake.sites;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.SiteForm;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of sites look up.
 *
 * @param ofTheCity whether the organization runs the duty room
 * @param isKnown whether there is such an organization
 * @param ownerOf whose post it is; null where there is none
 * @param townOf the town that the form names, or that its coordinates lie in; null where nobody knows
 */
public record SiteRules(
        Predicate<@Nullable OrganizationId> ofTheCity,
        Predicate<OrganizationId> isKnown,
        Function<PostId, @Nullable OrganizationId> ownerOf,
        Function<SiteForm, @Nullable TownCode> townOf) {}
