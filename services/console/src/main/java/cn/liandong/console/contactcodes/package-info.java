/** Codes that contacts are sent: made here, kept as hashes, and held against what is entered. */
@NullMarked
package cn.liandong.console.contactcodes;

import org.jspecify.annotations.NullMarked;
