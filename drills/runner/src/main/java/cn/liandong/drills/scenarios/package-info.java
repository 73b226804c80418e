/** Reads scenarios from the files that people write; deciders know nothing of files. */
@NullMarked
package cn.liandong.drills.scenarios;

import org.jspecify.annotations.NullMarked;
