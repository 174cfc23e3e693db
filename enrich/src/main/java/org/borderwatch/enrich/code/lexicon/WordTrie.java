package org.borderwatch.enrich.code.lexicon;

import java.util.Arrays;

/** Letters to words: finds in one walk along a token every word and stem that it begins with. */
final class WordTrie {
  static final int NONE = -1;

  private char[] letters = new char[0];
  private WordTrie[] children = new WordTrie[0];
  int word = NONE;
  int stem = NONE;
  int name = NONE;

  WordTrie child(char letter) {
    int i = Arrays.binarySearch(letters, letter);
    return i < 0 ? null : children[i];
  }

  WordTrie grow(String letters) {
    WordTrie node = this;
    for (int i = 0; i < letters.length(); i++) {
      node = node.growChild(letters.charAt(i));
    }
    return node;
  }

  private WordTrie growChild(char letter) {
    int i = Arrays.binarySearch(letters, letter);
    if (i >= 0) {
      return children[i];
    }
    int at = -i - 1;
    WordTrie child = new WordTrie();
    char[] moreLetters = new char[letters.length + 1];
    WordTrie[] moreChildren = new WordTrie[letters.length + 1];
    System.arraycopy(letters, 0, moreLetters, 0, at);
    System.arraycopy(letters, at, moreLetters, at + 1, letters.length - at);
    System.arraycopy(children, 0, moreChildren, 0, at);
    System.arraycopy(children, at, moreChildren, at + 1, children.length - at);
    moreLetters[at] = letter;
    moreChildren[at] = child;
    letters = moreLetters;
    children = moreChildren;
    return child;
  }
}
