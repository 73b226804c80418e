/** A file system of its own in a file: it can be filled, and its power can be cut. Needs root, as mounting does. */
@NullMarked
package cn.liandong.faults.volume;

import org.jspecify.annotations.NullMarked;
