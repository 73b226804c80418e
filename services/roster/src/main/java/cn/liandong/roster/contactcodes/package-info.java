/** Codes by which it is found out whether a contact reaches its person: how often, how long and how many tries. */
@NullMarked
package cn.liandong.roster.contactcodes;

import org.jspecify.annotations.NullMarked;
