/** What is put under load and broken: everything in one process, or a cluster. */
@NullMarked
package cn.liandong.faults.subjects;

import org.jspecify.annotations.NullMarked;
