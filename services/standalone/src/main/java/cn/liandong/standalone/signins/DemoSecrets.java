package cn.liandong.standalone.signins;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of the demo sign-ins, as they stand in the file.
 *
 * @param console one account for each post that somebody would sit at
 * @param intake one key for each enterprise and agency
 */
public record DemoSecrets(List<Account> console, List<Key> intake) {
    public DemoSecrets {
        console = List.copyOf(console);
        intake = List.copyOf(intake);
    }

    public record Account(String username, String password, PostId post) {}

    public record Key(OrganizationId organization, String apiKey) {}

    /** New random ones: passwords of 20 characters (120 bits), keys of 256 bits. */
    static DemoSecrets random(List<Organization> organizations, List<Post> posts, SecureRandom chance) {
        Map<OrganizationId, Tier> tiers =
                organizations.stream().collect(Collectors.toMap(Organization::id, Organization::tier));
        Function<Integer, String> secret = bytes -> {
            var random = new byte[bytes];
            chance.nextBytes(random);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        };
        return new DemoSecrets(
                posts.stream()
                        .filter(post -> isUsed(post, tiers.get(post.organization())))
                        .map(post -> new Account(post.id().value(), secret.apply(15), post.id()))
                        .toList(),
                organizations.stream()
                        .filter(each -> each.tier() == Tier.ENTERPRISE || each.tier() == Tier.AGENCY)
                        .map(each -> new Key(each.id(), secret.apply(32)))
                        .toList());
    }

    /** Who answers first, and all of the city's duty room: a hash takes time, and 66 of them would delay the first start. */
    private static boolean isUsed(Post post, @Nullable Tier tier) {
        return tier == Tier.CITY || post.kind() == PostKind.DUTY_OFFICER || post.kind() == PostKind.RESPONDER;
    }
}
