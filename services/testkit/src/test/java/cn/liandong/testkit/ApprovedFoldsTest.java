package cn.liandong.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class ApprovedFoldsTest {
    @TempDir
    Path folder;

    private record Before(int open) {}

    private record After(int open, int closed) {}

    @Test
    void whatWasApprovedPasses() {
        new ApprovedFolds(folder, true).verify("toy", 1, Before.class);

        new ApprovedFolds(folder, false).verify("toy", 1, Before.class);
    }

    @Test
    void anotherShapeUnderTheSameVersionCannotEvenBeApproved() throws Exception {
        new ApprovedFolds(folder, true).verify("toy", 1, Before.class);
        var approved = Files.readString(folder.resolve("toy.txt"));

        assertThatThrownBy(() -> new ApprovedFolds(folder, true).verify("toy", 1, After.class))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("Raise its foldVersion() to 2");
        assertThat(folder.resolve("toy.txt")).hasContent(approved);
    }

    @Test
    void aRaisedVersionIsApprovedLikeAnyOtherText() {
        new ApprovedFolds(folder, true).verify("toy", 1, Before.class);

        assertThatThrownBy(() -> new ApprovedFolds(folder, false).verify("toy", 2, After.class))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("fold version 2");
        new ApprovedFolds(folder, true).verify("toy", 2, After.class);
        new ApprovedFolds(folder, false).verify("toy", 2, After.class);
    }
}
