package org.borderwatch.enrich.code.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.borderwatch.enrich.code.text.Token;

/**
 * Finds every phrase of a language in one pass over a sentence. A phrase is a row of slots: a word,
 * a stem ({@code obstrel*}), alternatives ({@code a|b}), or {@code ..} for up to five words of any
 * kind. Names match with the endings that the language puts on them. Immutable once built.
 */
final class PhraseAutomaton {
  private static final int WIDEST_GAP = 5;

  private final WordTrie words;
  private final NameEndings endings;
  private final Node root;

  private PhraseAutomaton(WordTrie words, NameEndings endings, Node root) {
    this.words = words;
    this.endings = endings;
    this.root = root;
  }

  /** All marks, in the order of their ends; the caller settles overlaps. */
  List<Mark> find(List<Token> tokens) {
    List<Mark> marks = new ArrayList<>();
    List<State> states = new ArrayList<>();
    int[] symbols = new int[32];
    for (int i = 0; i < tokens.size(); i++) {
      int count = symbols(tokens.get(i), symbols);
      states = step(states, symbols, count, i, marks);
    }
    return marks;
  }

  private List<State> step(List<State> states, int[] symbols, int count, int at, List<Mark> marks) {
    List<State> next = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      enter(root, symbols[s], at, at, next, marks);
      for (State state : states) {
        enter(state.node, symbols[s], state.from, at, next, marks);
      }
    }
    for (State state : states) {
      if (state.gap > 0) {
        next.add(new State(state.node, state.from, state.gap - 1));
      }
    }
    return next;
  }

  private static void enter(
      Node node, int symbol, int from, int at, List<State> next, List<Mark> marks) {
    Node target = node.next.get(symbol);
    if (target == null) {
      return;
    }
    for (Tag tag : target.tags) {
      marks.add(new Mark(tag, from, at + 1));
    }
    if (!target.next.isEmpty()) {
      next.add(new State(target, from, 0));
    }
    if (target.afterGap != null) {
      next.add(new State(target.afterGap, from, WIDEST_GAP));
    }
  }

  private int symbols(Token token, int[] symbols) {
    int count = 0;
    String form = token.form();
    boolean nameable = token.kind() == Token.Kind.CAPITAL || !hasCase(form);
    WordTrie node = words;
    for (int i = 0; i < form.length() && count < symbols.length - 3; i++) {
      node = node.child(form.charAt(i));
      if (node == null) {
        return count;
      }
      boolean last = i == form.length() - 1;
      if (node.stem != WordTrie.NONE) {
        symbols[count++] = node.stem;
      }
      if (last && node.word != WordTrie.NONE) {
        symbols[count++] = node.word;
      }
      if (node.name != WordTrie.NONE
          && (nameable ? endings.fit(form, i + 1) : endings.isAdjective(form, i + 1))) {
        symbols[count++] = node.name;
      }
    }
    return count;
  }

  private static boolean hasCase(String form) {
    return Character.toUpperCase(form.charAt(0)) != form.charAt(0)
        && Character.UnicodeScript.of(form.charAt(0)) != Character.UnicodeScript.GEORGIAN;
  }

  private record State(Node node, int from, int gap) {}

  private static final class Node {
    private final Map<Integer, Node> next = new HashMap<>();
    private final List<Tag> tags = new ArrayList<>();
    private Node afterGap;
  }

  /** Takes phrases in and builds the automaton. */
  static final class Builder {
    private static final String GAP = "..";

    private final WordTrie words = new WordTrie();
    private final NameEndings endings;
    private final Node root = new Node();
    private int symbols;

    Builder(NameEndings endings) {
      this.endings = endings;
    }

    /** A phrase in the notation of the lexicons, its words already folded. */
    void add(String phrase, Tag tag) {
      List<Node> ends = List.of(root);
      for (String slot : phrase.split(" ")) {
        ends = slot.equals(GAP) ? gap(ends) : slot(ends, slot);
      }
      for (Node end : ends) {
        end.tags.add(tag);
      }
    }

    /** A name, its words already folded; each may carry an ending. */
    void addName(List<String> name, Tag tag) {
      Node node = root;
      for (String word : name) {
        WordTrie letters = words.grow(endings.base(word));
        if (letters.name == WordTrie.NONE) {
          letters.name = symbols++;
        }
        node = node.next.computeIfAbsent(letters.name, s -> new Node());
      }
      node.tags.add(tag);
    }

    PhraseAutomaton build() {
      return new PhraseAutomaton(words, endings, root);
    }

    private List<Node> gap(List<Node> ends) {
      List<Node> after = new ArrayList<>();
      for (Node end : ends) {
        if (end.afterGap == null) {
          end.afterGap = new Node();
        }
        after.add(end.afterGap);
      }
      return after;
    }

    private List<Node> slot(List<Node> ends, String slot) {
      List<Node> after = new ArrayList<>();
      for (String word : slot.split("\\|")) {
        int symbol = symbol(word);
        for (Node end : ends) {
          after.add(end.next.computeIfAbsent(symbol, s -> new Node()));
        }
      }
      return after;
    }

    private int symbol(String word) {
      if (word.endsWith("*")) {
        WordTrie letters = words.grow(word.substring(0, word.length() - 1));
        if (letters.stem == WordTrie.NONE) {
          letters.stem = symbols++;
        }
        return letters.stem;
      }
      WordTrie letters = words.grow(word);
      if (letters.word == WordTrie.NONE) {
        letters.word = symbols++;
      }
      return letters.word;
    }
  }
}
