package cn.liandong.console.walls;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.PostId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WallPoliciesTest {
    private static final Instant NOW = City.AT;
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private static String said(Organization organization, PostKind kind, WallPolicies.@Nullable Minting minting) {
        var post = new Post(new PostId("p"), organization.id(), kind, "岗位");
        return WallPolicies.refusal(new WallPolicies.Asked(organization, post, minting))
                .map(WallPolicies.Policy::code)
                .orElse("let in");
    }

    private static String minted(@Nullable String name, @Nullable Instant until, int standing) {
        return said(City.CITY, PostKind.DUTY_LEADER, new WallPolicies.Minting(name, until, NOW, standing));
    }

    @Test
    void onlyTheCitysLeaderMintsAndLooks() {
        for (var organization : City.ORGANIZATIONS) {
            assertThat(said(organization, PostKind.DUTY_LEADER, null))
                    .isEqualTo(organization.equals(City.CITY) ? "let in" : "NOT_OF_THE_CITY");
        }
        assertThat(said(City.CITY, PostKind.DUTY_OFFICER, null)).isEqualTo("NOT_THE_LEADER");
        assertThat(WallPolicies.refusal(new WallPolicies.Asked(null, null, null)))
                .isPresent();
    }

    @Test
    void itHasAShortNameOnOneLine() {
        assertThat(minted("值班大厅", TOMORROW, 0)).isEqualTo("let in");
        assertThat(minted("𠀀".repeat(40), TOMORROW, 0)).isEqualTo("let in");
        for (var none : new String[] {null, "", "  ", "a\nb", "x".repeat(41)}) {
            assertThat(minted(none, TOMORROW, 0)).as(String.valueOf(none)).isEqualTo("FIELD_NEEDED");
        }
    }

    @Test
    void itEndsWithinAYear() {
        assertThat(minted("大厅", NOW.plus(WallPolicies.LONGEST), 0)).isEqualTo("let in");
        assertThat(minted("大厅", NOW.plus(WallPolicies.LONGEST).plusMillis(1), 0))
                .isEqualTo("NO_SUCH_TIME");
        assertThat(minted("大厅", NOW, 0)).isEqualTo("NO_SUCH_TIME");
        assertThat(minted("大厅", null, 0)).isEqualTo("NO_SUCH_TIME");
    }

    @Test
    void thereAreNotMoreThanSomebodyKnowsOf() {
        assertThat(minted("大厅", TOMORROW, WallPolicies.MOST - 1)).isEqualTo("let in");
        assertThat(minted("大厅", TOMORROW, WallPolicies.MOST)).isEqualTo("TOO_MANY_WALLS");
    }

    @Test
    void everyPolicyIsListed() {
        assertThat(WallPolicies.all()).hasSize(5);
    }
}
