package cn.liandong.console.keys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.keys.KeyPolicies.Asked;
import cn.liandong.console.keys.KeyPolicies.Policy;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Handling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyPoliciesTest {
    private static final Organization CITY = organization("city", Tier.CITY);
    private static final Organization TOWN = organization("town", Tier.TOWN);
    private static final Organization AGENCY = organization("fire", Tier.AGENCY);
    private static final Organization WORKS = organization("works", Tier.ENTERPRISE);

    @Test
    void theCityAndTheOrganizationItselfMint() {
        assertThat(refusal(WORKS, CITY, Handling.ACTUAL, 0)).isNull();
        assertThat(refusal(WORKS, WORKS, Handling.TEST, 1)).isNull();
        assertThat(refusal(AGENCY, AGENCY, Handling.ACTUAL, 0)).isNull();
    }

    @Test
    void nobodyElseDoesAndNoneIsThere() {
        assertThat(refusal(WORKS, TOWN, Handling.ACTUAL, 0)).isEqualTo(KeyPolicies.NOBODY_ELSE_KEEPS_IT);
        assertThat(refusal(WORKS, AGENCY, Handling.ACTUAL, 0)).isEqualTo(KeyPolicies.NOBODY_ELSE_KEEPS_IT);
        assertThat(refusal(WORKS, null, Handling.ACTUAL, 0)).isEqualTo(KeyPolicies.NOBODY_ELSE_KEEPS_IT);
        assertThat(refusal(null, CITY, Handling.ACTUAL, 0)).isEqualTo(KeyPolicies.NOBODY_ELSE_KEEPS_IT);
    }

    @Test
    void citiesAndTownsHaveNone() {
        assertThat(refusal(CITY, CITY, Handling.ACTUAL, 0)).isEqualTo(KeyPolicies.ONLY_WHO_REPORTS_HAS_KEYS);
        assertThat(refusal(TOWN, TOWN, Handling.ACTUAL, 0)).isEqualTo(KeyPolicies.ONLY_WHO_REPORTS_HAS_KEYS);
    }

    @Test
    void aKeyIsForRealOrForTrials() {
        assertThat(refusal(WORKS, CITY, Handling.EXERCISE, 0)).isEqualTo(KeyPolicies.REAL_OR_TRIAL);
        assertThat(refusal(WORKS, CITY, Handling.SYSTEM, 0)).isEqualTo(KeyPolicies.REAL_OR_TRIAL);
    }

    @Test
    void twoAreLiveAtOnce() {
        assertThat(refusal(WORKS, WORKS, Handling.ACTUAL, 2)).isEqualTo(KeyPolicies.TWO_AT_ONCE);
    }

    private static @Nullable Policy refusal(
            @Nullable Organization organization, @Nullable Organization officers, Handling handling, int live) {
        return KeyPolicies.refusal(new Asked(organization, officers, handling, live))
                .orElse(null);
    }

    private static Organization organization(String id, Tier tier) {
        return new Organization(new OrganizationId(id), id, tier, null, null, null);
    }
}
