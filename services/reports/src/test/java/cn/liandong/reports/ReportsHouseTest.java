package cn.liandong.reports;

import cn.liandong.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ReportsHouseTest {
    @Test
    void reportsKeepTheRulesOfTheHouse() {
        HouseRules.check(
                "reports",
                HouseRules.onlyTheRuntimeReadsTheLog("reports"),
                HouseRules.everyPackageIsNullMarked("reports"),
                HouseRules.publicNamesStandInTheGlossary("reports"));
    }
}
