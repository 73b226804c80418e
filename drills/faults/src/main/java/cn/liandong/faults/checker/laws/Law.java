package cn.liandong.faults.checker.laws;

import cn.liandong.faults.checker.findings.Finding;
import java.util.List;

/** Something that must hold of every history; pure, and it bears whatever a broken log may hold. */
@FunctionalInterface
public interface Law {
    List<Finding> check(Evidence evidence);
}
