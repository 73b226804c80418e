package cn.liandong.notifier;

import cn.liandong.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void notifier_is_built_as_the_house_is() {
        HouseRules.check("notifier");
    }
}
