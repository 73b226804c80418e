/** The glossary holds for every public type of this module. */
@NullMarked
package cn.liandong.contracts.words;

import org.jspecify.annotations.NullMarked;
