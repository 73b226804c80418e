package cn.liandong.dispatch;

import cn.liandong.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void dispatch_is_built_as_the_house_is() {
        HouseRules.check("dispatch");
    }
}
