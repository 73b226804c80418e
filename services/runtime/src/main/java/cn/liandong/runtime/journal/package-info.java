/** The journal: how a decision becomes a fact. The only package that reads journals. */
@NullMarked
package cn.liandong.runtime.journal;

import org.jspecify.annotations.NullMarked;
