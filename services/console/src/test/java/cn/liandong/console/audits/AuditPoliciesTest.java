package cn.liandong.console.audits;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.PostId;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditPoliciesTest {
    @Test
    void itIsForTheCitysDutyLeaderAndForNobodyElse() {
        assertThat(refusal(City.CITY, PostKind.DUTY_LEADER)).isNull();
        assertThat(refusal(City.CITY, PostKind.DUTY_OFFICER)).isEqualTo("NOT_THE_LEADER");
        assertThat(refusal(City.CITY, null)).isEqualTo("NOT_THE_LEADER");
        for (var other : City.ORGANIZATIONS) {
            if (!other.equals(City.CITY)) {
                assertThat(refusal(other, PostKind.DUTY_LEADER))
                        .as(other.name())
                        .isEqualTo("NOT_OF_THE_CITY");
            }
        }
        assertThat(refusal(null, PostKind.DUTY_LEADER)).isEqualTo("NOT_OF_THE_CITY");
    }

    @Test
    void everyPolicyIsListed() {
        var named = Arrays.stream(AuditPolicies.class.getDeclaredFields())
                .filter(field ->
                        field.getType() == AuditPolicies.Policy.class && Modifier.isStatic(field.getModifiers()))
                .count();
        assertThat(AuditPolicies.all()).hasSize((int) named);
    }

    private static @Nullable String refusal(@Nullable Organization organization, @Nullable PostKind kind) {
        var post = kind == null ? null : new Post(new PostId("p"), City.CITY.id(), kind, "岗");
        return AuditPolicies.refusal(new AuditPolicies.Asked(organization, post))
                .map(AuditPolicies.Policy::code)
                .orElse(null);
    }
}
