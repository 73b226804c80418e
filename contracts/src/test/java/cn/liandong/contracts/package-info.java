/** Evidence that the words mean what they say: samples, schemas, glossary, and the rules of this module. */
@NullMarked
package cn.liandong.contracts;

import org.jspecify.annotations.NullMarked;
