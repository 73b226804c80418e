package cn.liandong.attachments;

import cn.liandong.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class AttachmentsHouseTest {
    @Test
    void attachmentsKeepTheRulesOfTheHouse() {
        HouseRules.check(
                "attachments",
                HouseRules.onlyTheRuntimeReadsTheLog("attachments"),
                HouseRules.everyPackageIsNullMarked("attachments"),
                HouseRules.publicNamesStandInTheGlossary("attachments"));
    }
}
