package cn.liandong.intake;

import cn.liandong.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class IntakeHouseTest {
    @Test
    void intakeKeepsTheRulesOfTheHouse() {
        HouseRules.check("intake");
    }
}
