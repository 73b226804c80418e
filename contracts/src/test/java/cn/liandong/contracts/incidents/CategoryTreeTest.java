package cn.liandong.contracts.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The tree from which a category is chosen. */
class CategoryTreeTest {
    @Test
    void everyCategoryButUnknownStandsInItOnce() {
        assertThat(CategoryTree.branches().stream()
                        .flatMap(branch -> branch.kinds().stream())
                        .map(CategoryTree.Kind::category))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Category.values())
                        .filter(category -> category != Category.UNKNOWN)
                        .toList());
    }

    @Test
    void itsClassesAreTheFourOfTheStandard() {
        assertThat(CategoryTree.branches().stream().map(CategoryTree.Branch::name))
                .containsExactly("自然灾害", "事故灾难", "公共卫生事件", "社会安全事件");
    }
}
