/** The glossary as a value, so that a test of any module can hold its names against it. */
@NullMarked
package cn.liandong.contracts.words;

import org.jspecify.annotations.NullMarked;
